package io.github.roadmapbot.contract;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the bot's code calls of somebody else's library. */
public final class CallsInCode {

    private CallsInCode() {}

    /** The calls from one package to another, as {@code Class.method}. */
    public static SortedSet<String> calls(String from, String to) {
        return new ClassFileImporter()
                .importPackages(from).stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getPackageName().equals(to))
                        .map(CallsInCode::name)
                        .collect(toCollection(TreeSet::new));
    }

    private static String name(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName() + "." + call.getName();
    }
}
