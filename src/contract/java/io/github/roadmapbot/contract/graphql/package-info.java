/** GitHub's GraphQL API against its published schema. */
@NullMarked
package io.github.roadmapbot.contract.graphql;

import org.jspecify.annotations.NullMarked;
