/** Texts that people should not be able to do harm with, and eyes that see the harm as Slack and GitHub would do it. */
package io.github.roadmapbot.hostile;
