/** A suggestion as Slack shows it: cards, windows, and what is told to whom. */
package io.github.roadmapbot.card;
