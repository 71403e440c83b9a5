import greeting


def test_greeting():
    assert greeting.GREETING == 42
