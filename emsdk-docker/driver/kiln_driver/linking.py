"""Tells which members of archives a link takes: those that define what is still undefined."""


def taken(modules, members, wanted=()):
    """Return those of `members` that a link of `modules` takes, in order; `wanted` are symbols that it exports."""
    offers = {}
    for member in members:
        for name in member.offering:
            offers.setdefault(name, member)
    offered = {name for module in modules for name in module.offering}
    waiting = [*wanted, *(name for module in modules for name in module.lacking)]
    found = set()
    while waiting:
        name = waiting.pop()
        member = None if name in offered else offers.get(name)
        if member and id(member) not in found:
            found.add(id(member))
            waiting += member.lacking
    return [member for member in members if id(member) in found]
