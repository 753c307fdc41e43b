/** The way in over HTTP: requests that Slack signed. */
package io.github.roadmapbot.slack.http;
