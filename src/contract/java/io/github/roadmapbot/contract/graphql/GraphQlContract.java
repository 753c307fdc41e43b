package io.github.roadmapbot.contract.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.contract.Recorded;
import io.github.roadmapbot.traffic.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentWasSentInSomeJourney(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(exchanges).anyMatch(exchange -> judge.document(exchange).equals(text));
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
