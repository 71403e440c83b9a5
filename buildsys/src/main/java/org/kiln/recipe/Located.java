package org.kiln.recipe;

import org.kiln.yaml.Position;

/** A value and where it stands in the recipe. */
record Located<T>(T value, Position position) {}
