/** What is behind {@code /graphql}: the schema, its entrances, and what runs documents against it. */
@NullMarked
package io.github.roadmapbot.sandbox.github.schema;

import org.jspecify.annotations.NullMarked;
