/** The steps that post, refresh and tell in Slack what is owed there. */
package io.github.roadmapbot.card.post;
