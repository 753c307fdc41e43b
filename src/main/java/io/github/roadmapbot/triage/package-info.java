/** What maintainers and proposers do with a suggestion. */
package io.github.roadmapbot.triage;
