package org.kiln.verify.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a worker shall do: a function of a runner, {@code kiln_suite_<runner>.py}.
 *
 * @param call the function's name
 * @param arguments by their names
 */
record Order(String runner, String call, ObjectNode arguments) {}
