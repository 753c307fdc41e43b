/** Several drafts decided at once, as on the day of planning. */
package io.github.roadmapbot.triage.batch;
