package io.github.roadmapbot.contract.rest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.contract.Recorded;
import io.github.roadmapbot.traffic.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every REST request of the journeys, and what the small GitHub said to it, against GitHub's own description. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestContract {

    private static final Logger log = LoggerFactory.getLogger(RestContract.class);
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `((?:GET|POST|PATCH|PUT|DELETE) /[^`]*)`");

    private final RestJudge judge = new RestJudge(OpenApi.ofGitHub());
    private final List<Exchange> exchanges = Recorded.with("github").stream()
            .filter(exchange -> !exchange.path().equals("/graphql"))
            .filter(exchange -> !exchange.path().startsWith("/login/")) // the web's, which no description covers
            .toList();

    @Test
    void everyRequestIsAsDescribed() {
        assertThat(problems(exchanges.stream(), judge::problemsOfRequest)).isEmpty();
    }

    @Test
    void everyAnswerOfTheSmallGitHubIsAsDescribed() {
        Stream<Exchange> answers = exchanges.stream().filter(Exchange::answeredByTheStandIn);

        assertThat(problems(answers, judge::problemsOfAnswer)).isEmpty();
    }

    @Test
    void everyRequestThatIsDocumentedWasSent() throws IOException {
        var asked = new TreeMap<>(exchanges.stream()
                .flatMap(exchange -> judge.operation(exchange).stream())
                .collect(groupingBy(operation -> withoutNames(operation.name()), counting())));
        asked.forEach((operation, times) -> log.info("{} × {}", times, operation));

        assertThat(documented()).hasSizeGreaterThan(20).allMatch(asked::containsKey);
    }

    /** Those in the list of all requests that the bot makes. */
    private static List<String> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/github-limits.md")).stream()
                .map(DOCUMENTED::matcher)
                .filter(Matcher::find)
                .map(found -> withoutNames(found.group(1)))
                .toList();
    }

    /** A path with what its parts are called left out: {@code GET /repos/{}/{}}. */
    private static String withoutNames(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> problems(Stream<Exchange> exchanges, Function<Exchange, List<String>> judge) {
        return exchanges
                .flatMap(exchange -> judge.apply(exchange).stream().map(problem -> exchange + ": " + problem))
                .distinct()
                .toList();
    }
}
