package io.github.roadmapbot;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a package may know of the others, and the rules of the house that a reader cannot see in a single file. */
class PackagesTest {

    private static final String ROOT = "io.github.roadmapbot";

    /** A package that knows everything is marked with this: the root that puts the bot together. */
    private static final String ALL = "*";

    private static final Map<String, String> MAY_KNOW = Map.ofEntries(
            entry("", ALL),
            entry("text", ""),
            entry("feedback", "text"),
            entry("store", "text feedback"),
            entry("outbox", "text store"),
            entry("slack", "text"),
            entry("github", "text"),
            entry("web", ""),
            entry("people", "text feedback store slack github"),
            entry("card", "text feedback store outbox slack"),
            entry("capture", "feedback store outbox slack people card"),
            entry("vote", "feedback store outbox slack people card"),
            entry("triage", "text feedback store outbox slack people card"),
            entry("publish", "feedback store outbox github people card"),
            entry("goal", "text feedback store outbox slack github people card"),
            entry("decide", "text feedback store outbox slack github people"),
            entry("roadmap", "text feedback store"),
            entry("quarter", "text feedback store outbox slack github people card roadmap"),
            entry("similar", "feedback store"),
            entry("privacy", "text feedback store outbox slack people card"),
            entry("export", "text feedback store outbox slack github people card roadmap"),
            entry("home", "text feedback store outbox slack people card"),
            entry(
                    "config",
                    "text feedback store outbox slack github people card capture vote triage publish goal decide roadmap"
                            + " quarter home web similar"),
            entry("doctor", "feedback store outbox slack github people vote publish quarter similar config"),
            entry("sandbox", ""));

    /** Who asks the real clock, and what for. */
    private static final Map<String, String> REAL_CLOCK = Map.of(
            ROOT + ".outbox.Outbox", "leases",
            ROOT + ".github.wire.Wire", "when an App's tokens end",
            ROOT + ".github.answer.Reply", "when an answer came that does not say so itself");

    private static final Set<String> CLOCK_READINGS = Set.of("now", "currentTimeMillis");

    private static final JavaClasses OURS = new ClassFileImporter().importPath(classes());

    @Test
    void everyPackageHasARow() {
        Set<String> packages = new TreeSet<>();
        OURS.forEach(each -> packages.add(packageOf(each)));

        assertThat(packages).isSubsetOf(MAY_KNOW.keySet()).contains("", "feedback", "store");
    }

    @Test
    void everyPackageKnowsOnlyWhatItMay() {
        Stream<String> forbidden = OURS.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency ->
                        !mayKnow(packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass())))
                .map(dependency -> dependency.getDescription());

        assertThat(forbidden).isEmpty();
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void theRealClockIsAskedInNamedPlacesOnly() {
        Stream<String> askings = OURS.stream()
                .filter(each -> !Set.of("", "sandbox").contains(packageOf(each)))
                .filter(each -> !REAL_CLOCK.containsKey(each.getName()))
                .flatMap(each -> each.getCodeUnitAccessesFromSelf().stream())
                .filter(access -> isTheRealClock(access.getTargetOwner(), access.getName()))
                .map(access -> access.getDescription());

        assertThat(askings).isEmpty();
    }

    @Test
    void everyPlaceThatMayAskTheRealClockIsThere() {
        REAL_CLOCK
                .keySet()
                .forEach(name -> assertThat(OURS.contain(name)).as(name).isTrue());
    }

    @Test
    void onlyTheStoreKnowsSql() {
        Stream<String> knowing = OURS.stream()
                .filter(each -> !packageOf(each).equals("store"))
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.jdbi"))
                .map(dependency -> dependency.getDescription());

        assertThat(knowing).isEmpty();
    }

    @Test
    void noClassIsNamedAfterNothing() {
        Stream<String> names = OURS.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches("Abstract.*|.*(Manager|Helper|Utils?|Impl|DTO|Dto)"));

        assertThat(names).isEmpty();
    }

    @Test
    void noInterfaceHasASingleImplementation() {
        Stream<String> needless = OURS.stream()
                .filter(each -> each.isInterface() && each.getAllSubclasses().size() == 1)
                .filter(each -> !isFunctional(each) && !each.reflect().isSealed())
                .map(JavaClass::getName);

        assertThat(needless).isEmpty();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The first name below the root; empty for the root itself. */
    private static String packageOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.split("\\.", -1)[1];
    }

    private static boolean mayKnow(String knower, String known) {
        String row = MAY_KNOW.getOrDefault(knower, "");
        return knower.equals(known)
                || row.equals(ALL)
                || (!known.isEmpty() && List.of(row.split(" ")).contains(known));
    }

    private static boolean isTheRealClock(JavaClass owner, String method) {
        boolean clock = owner.isEquivalentTo(Clock.class) && method.startsWith("system");
        boolean reading = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
        return clock || (reading && CLOCK_READINGS.contains(method));
    }

    private static boolean isFunctional(JavaClass type) {
        return Arrays.stream(type.reflect().getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .count()
                == 1;
    }

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The classes are nowhere", e);
        }
    }
}
