package org.kiln.verify.suite;

import java.util.Optional;
import org.kiln.recipe.Expectation;

/**
 * A test that has ended, and what that counts as.
 *
 * @param expectation what was known of it
 */
public record JudgedTest(TestEnd end, Verdict verdict, Optional<Expectation> expectation) {}
