/** What people are told of the roadmap as a whole, unasked and seldom. */
package io.github.roadmapbot.home;
