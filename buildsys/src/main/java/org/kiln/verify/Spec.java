package org.kiln.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/** What a host program of a guest needs to know to run a case; read by case.mjs. */
record Spec(
    String indexURL,
    String runtimeURL,
    String moduleURL,
    @JsonProperty("arguments") JsonNode arguments) {}
