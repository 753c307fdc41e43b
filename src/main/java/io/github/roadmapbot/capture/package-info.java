/** From Slack to a draft. */
package io.github.roadmapbot.capture;
