/** The configuration file filled into the settings of each subject; every problem reported at once. */
package io.github.roadmapbot.config;
