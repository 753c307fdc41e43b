/** The windows in which suggestions are written, decided on and changed. */
package io.github.roadmapbot.card.form;
