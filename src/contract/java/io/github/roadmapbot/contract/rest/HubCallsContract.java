package io.github.roadmapbot.contract.rest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.contract.CallsInCode;
import io.github.roadmapbot.contract.Recorded;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every call of hub4j in the code is either silent, or its request was made in some journey and so judged. */
class HubCallsContract {

    private static final Logger log = LoggerFactory.getLogger(HubCallsContract.class);

    /** Which calls ask GitHub something, and what. A call that is neither here nor silent needs a row. */
    private static final Map<String, String> ASKS = Map.ofEntries(
            entry("GitHub.getMyself", "GET /user"),
            entry("GHRepository.getIssue", "GET /repos/{owner}/{repo}/issues/{issue_number}"),
            entry("GHIssue.setBody", "PATCH /repos/{owner}/{repo}/issues/{issue_number}"),
            entry("GitHub.getRepository", "GET /repos/{owner}/{repo}"),
            entry("GHIssueBuilder.create", "POST /repos/{owner}/{repo}/issues"),
            entry("GHRepository.createLabel", "POST /repos/{owner}/{repo}/labels"),
            entry("GHRepository.listLabels", "GET /repos/{owner}/{repo}/labels"),
            entry("ForRepository.list", "GET /repos/{owner}/{repo}/issues"),
            entry("GHIssueQueryBuilder.list", "GET /repos/{owner}/{repo}/issues"),
            entry("GHQueryBuilder.list", "GET /repos/{owner}/{repo}/issues"),
            entry("GHRepository.createPullRequest", "POST /repos/{owner}/{repo}/pulls"),
            entry("GHRepository.getPullRequest", "GET /repos/{owner}/{repo}/pulls/{pull_number}"),
            entry("GHPullRequest.getMergeable", "GET /repos/{owner}/{repo}/pulls/{pull_number}"),
            entry("GHPullRequest.getMergedBy", "GET /repos/{owner}/{repo}/pulls/{pull_number}"),
            entry("GHPullRequest.setBody", "PATCH /repos/{owner}/{repo}/pulls/{pull_number}"),
            entry("GHPullRequestQueryBuilder.list", "GET /repos/{owner}/{repo}/pulls"));

    /** They put a question together, or read what an answer has brought. */
    private static final String SILENT = "GitHubBuilder\\..*"
            + "|(GHIssueBuilder|GHIssueQueryBuilder|ForRepository|GHQueryBuilder|GHPullRequestQueryBuilder)\\.(?!create$|list$).*"
            + "|(GHIssue|GHLabel|GHObject|GHPerson|GHUser|GHMyself)\\.(get|is).*"
            + "|GHPullRequest\\.(get(?!Mergeable$|MergedBy$)|is).*|GHCommitPointer\\.get.*"
            + "|GHRepository\\.(getFullName|hasIssues|isPrivate|createIssue|queryIssues|queryPullRequests)"
            + "|PagedIterable\\..*|(AbuseLimit|RateLimit)Handler\\..*|HttpException\\..*";

    @Test
    void everyCallThatAsksIsKnownAndWasMade() {
        RestJudge judge = new RestJudge(OpenApi.ofGitHub());
        Set<String> seen = Recorded.with("github").stream()
                .flatMap(exchange -> judge.operation(exchange).stream())
                .map(Operation::name)
                .collect(Collectors.toSet());

        SortedSet<String> asking = CallsInCode.calls("io.github.roadmapbot.github", "org.kohsuke.github");
        asking.removeIf(call -> call.matches(SILENT));
        asking.forEach(call -> log.info("{}: {}", call, ASKS.getOrDefault(call, "?")));

        assertThat(asking).isNotEmpty().isSubsetOf(ASKS.keySet());
        assertThat(asking).allSatisfy(call -> assertThat(seen).contains(ASKS.getOrDefault(call, "?")));
    }
}
