"""A fire: heat rises, spreads and cools, one array operation after the other."""

import numpy as np

HEIGHT, WIDTH = 144, 320
rng = np.random.default_rng()

# The colours of glowing matter, from cold to hot, and what lies between them.
glow = np.linspace(0, 1, 256)
stops = [0, 0.2, 0.45, 0.7, 0.88, 1]
colours = [(13, 8, 7), (72, 12, 12), (196, 46, 12), (248, 138, 24), (255, 214, 96), (255, 248, 214)]
palette = np.full((256, 4), 255, np.uint8)
for channel, values in enumerate(np.transpose(colours)):
    palette[:, channel] = np.interp(glow, stops, values)


def noise(grain):
    """Makes clouds from -1 to 1; what leaves one side comes in at the other."""
    field = rng.random((HEIGHT, WIDTH))
    for _ in range(grain):
        field = (field + sum(np.roll(field, s, axis) for axis in (0, 1) for s in (-1, 1))) / 5
    field -= field.mean()
    return field / abs(field).max()


gusts = noise(100)
holes = 0.5 + 0.5 * noise(30)
logs = 0.5 + 0.5 * noise(60)
hearth = np.exp(-((np.linspace(-1, 1, WIDTH) / 0.7) ** 4))
heat = np.zeros((HEIGHT, WIDTH))
moment = 0


def step():
    """Computes the next frame; the page reads it from the file."""
    rise()
    rise()
    palette[(heat * 255).astype(np.uint8)].tofile("frame.rgba")


def rise():
    global heat, moment
    moment += 1
    wind = np.roll(gusts, -moment // 2, 0) + 0.6 * np.roll(gusts, (-moment, 90), (0, 1))
    wind = np.clip(wind * 1.2, -1, 1)
    below = 0.85 * np.vstack([heat[1:], heat[-1:]]) + 0.15 * heat
    left, right = np.roll(below, 1, 1), np.roll(below, -1, 1)
    blown = below + (np.where(wind > 0, left, right) - below) * abs(wind)
    cold = 0.003 + 0.016 * np.roll(holes, -moment // 2, 0) ** 2
    heat = np.clip(0.75 * blown + 0.125 * (left + right) - cold, 0, 1)
    heat[-1] = np.clip(hearth * (0.35 + 0.9 * logs[moment % HEIGHT]), 0, 1)


def feed(x, y):
    """Makes a hot spot; x and y go from 0 to 1."""
    rows, columns = np.ogrid[:HEIGHT, :WIDTH]
    distance = (columns - x * WIDTH) ** 2 + (rows - y * HEIGHT) ** 2
    np.maximum(heat, np.exp(-distance / 40), out=heat)
