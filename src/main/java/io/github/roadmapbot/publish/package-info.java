/** What GitHub is owed for an approved suggestion: issue, board item, comment in the quarter's discussion. */
package io.github.roadmapbot.publish;
