/** The HTTP server: its limits, its plain answers, and how it stops. What it serves is given to it. */
package io.github.roadmapbot.web;
