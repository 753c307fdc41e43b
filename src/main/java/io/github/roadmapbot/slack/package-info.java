/** Slack's edge: what comes in, and the one class that calls Slack's Web API. */
package io.github.roadmapbot.slack;
