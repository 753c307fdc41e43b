package io.github.roadmapbot.contract.graphql;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.contract.Recorded;
import io.github.roadmapbot.traffic.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every GraphQL document, what was sent with it and what came back, against GitHub's own schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlContract {

    private static final Logger log = LoggerFactory.getLogger(GraphQlContract.class);

    private final GraphQlJudge judge = new GraphQlJudge(GitHubSchema.published());
    private final List<Exchange> exchanges = Recorded.with("github").stream()
            .filter(exchange -> exchange.path().equals("/graphql"))
            .toList();

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsValid(Path document) throws IOException {
        assertThat(judge.problemsOfDocument(Files.readString(document))).isEmpty();
    }

    @Test
    void everyDocumentWasSent() throws IOException {
        Map<String, Long> sent = exchanges.stream().collect(groupingBy(judge::document, counting()));
        List<Path> unsent = new ArrayList<>();
        for (Path document : documents()) {
            long times = sent.getOrDefault(Files.readString(document), 0L);
            log.info("{} × {}", times, document.getFileName());
            if (times == 0) {
                unsent.add(document);
            }
        }

        assertThat(unsent).isEmpty();
    }

    @Test
    void everyRequestIsValidWithItsVariables() {
        assertThat(problems(exchanges.stream(), judge::problemsOfRequest)).isEmpty();
    }

    @Test
    void everyAnswerOfTheSmallGitHubHoldsWhatWasAskedFor() {
        Stream<Exchange> answers = exchanges.stream()
                .filter(Exchange::answeredByTheStandIn)
                .filter(exchange -> exchange.status() == 200);

        assertThat(problems(answers, judge::problemsOfAnswer)).isEmpty();
    }

    @Test
    void theSmallGitHubHasNothingThatGitHubHasNot() throws IOException {
        log.info("Laid over the published schema:\n{}", Files.readString(GitHubSchema.OVERLAY));

        assertThat(Subset.problems(GitHubSchema.ofSmallGitHub(), GitHubSchema.published()))
                .isEmpty();
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> problems(Stream<Exchange> exchanges, Function<Exchange, List<String>> judge) {
        return exchanges
                .flatMap(exchange ->
                        judge.apply(exchange).stream().map(problem -> problem + ": " + exchange.body()))
                .distinct()
                .toList();
    }
}
