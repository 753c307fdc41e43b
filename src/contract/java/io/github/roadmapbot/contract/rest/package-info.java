/** GitHub's REST API against its OpenAPI description. */
@NullMarked
package io.github.roadmapbot.contract.rest;

import org.jspecify.annotations.NullMarked;
