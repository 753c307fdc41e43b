package io.github.roadmapbot.sandbox.slack.web;

import java.util.List;

/** Methods of the Web API that belong together. */
@FunctionalInterface
public interface Family {

    List<Method> methods();
}
