"""A fire: heat rises, spreads and cools, one array operation after the other."""

import numpy as np

HEIGHT, WIDTH = 160, 256
rng = np.random.default_rng()

# From black over red and yellow to white: each colour begins where the one before is full.
glow = np.linspace(0, 1, 256)
palette = np.full((256, 4), 255, np.uint8)
palette[:, 0] = 255 * np.clip(glow * 2.8, 0, 1)
palette[:, 1] = 255 * np.clip(glow * 2.2 - 0.7, 0, 1) ** 1.3
palette[:, 2] = 255 * np.clip(glow * 3.2 - 2.1, 0, 1)


def smooth(field, times):
    for _ in range(times):
        field = sum(np.roll(field, s, axis) for axis in (0, 1) for s in (-1, 1)) / 4
    return field


# Cold spots rise with the fire and cut it into tongues.
cold = smooth(rng.random((HEIGHT, WIDTH)), 9)
cold = 0.085 * ((cold - cold.min()) / np.ptp(cold)) ** 2
heat = np.zeros((HEIGHT, WIDTH))


def step():
    global heat, cold
    embers = smooth(rng.random((1, WIDTH)), 4) * 1.9 - 0.35
    heat[-3:] = np.maximum(heat[-3:], np.clip(embers, 0, 1))
    below = np.vstack([heat[1:], heat[-1:]])
    sides = (np.roll(below, 1, 1) + np.roll(below, -1, 1)) / 2
    cold = np.roll(cold, -1, 0)
    heat = np.clip(0.5 * below + 0.5 * sides - cold, 0, 1)
    palette[(heat * 255).astype(np.uint8)].tofile("frame.rgba")


def feed(x, y):
    rows, columns = np.ogrid[:HEIGHT, :WIDTH]
    distance = (columns - x * WIDTH) ** 2 + (rows - y * HEIGHT) ** 2
    np.maximum(heat, np.exp(-distance / 40), out=heat)
