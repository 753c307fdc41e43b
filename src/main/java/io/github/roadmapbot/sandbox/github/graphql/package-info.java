/** The ground of GraphQL: requests, inputs, connections and refusals. */
@NullMarked
package io.github.roadmapbot.sandbox.github.graphql;

import org.jspecify.annotations.NullMarked;
