/** A suggestion as Slack shows it: its two cards, and what is known for them. */
package io.github.roadmapbot.card;
