/** Whether the search finds what wishes for the same: measured on pairs that are known to. */
package io.github.roadmapbot.similar;
