package io.github.roadmapbot.sandbox.script;

/** Whether things are as expected, and what there was to see. */
record Seen(boolean expected, String what) {}
