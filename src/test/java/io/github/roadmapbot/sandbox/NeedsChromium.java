package io.github.roadmapbot.sandbox;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out, and says so, what needs a browser that is not there; where it must be there, that is a failure. */
public final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean there = Stream.of(PageBrowser.CHROMIUM, PageBrowser.DRIVER).allMatch(Files::isExecutable);
        if (there) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String missing =
                "%s and %s are needed to try the page in a browser".formatted(PageBrowser.CHROMIUM, PageBrowser.DRIVER);
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        System.err.println("SKIPPED " + context.getDisplayName() + ": " + missing);
        return ConditionEvaluationResult.disabled(missing);
    }
}
