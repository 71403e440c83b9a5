"""What a PyProxy asks of its object."""


def type_name(value: object) -> str:
    """Returns the name of the object's type."""
    return type(value).__name__


def get_item(mapping: dict, key: object) -> object:
    """Returns an item of a dict, None where it lacks the key."""
    return mapping.get(key)
