package io.github.roadmapbot.sandbox.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.github.PlainClient.Reply;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a GitHub App is told, on the wire. */
class AppsTest {

    private static final String ISSUES = "/repos/example-org/project/issues";

    private final SettableClock clock = new SettableClock();
    private final SmallGitHub gitHub = new SmallGitHub(clock, Organisation.sandbox(clock), clock);
    private final AppOwner owner = gitHub.registerApp("roadmap-bot");

    @AfterEach
    void close() {
        gitHub.close();
    }

    @Test
    void anAppIsToldWhoItIsAndWhereItIsInstalled() {
        assertThat(asApp().get("/app").body().path("slug").asText()).isEqualTo("roadmap-bot");
        assertThat(asApp().get("/repos/example-org/project/installation").status())
                .isEqualTo(200);
        assertThat(asApp().get("/orgs/example-org/installation")
                        .body()
                        .path("id")
                        .asLong())
                .isEqualTo(installation());
        assertThat(asApp().get("/orgs/other/installation").status()).isEqualTo(404);
        assertThat(asApp().get("/users/member/installation").status()).isEqualTo(404);
    }

    @Test
    void anInstallationGetsALongTokenForAnHour() {
        Reply issued = asApp().post(tokens(), "");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.body().path("token").asText())
                .startsWith("ghs_")
                .contains(".")
                .hasSizeGreaterThan(400);
        assertThat(Instant.parse(issued.body().path("expires_at").asText()))
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void aTokenOpensUntilItEnds() {
        PlainClient client = installed();

        int before = client.get(ISSUES).status();
        clock.pass(Duration.ofHours(1));

        assertThat(before).isEqualTo(200);
        assertThat(client.get(ISSUES).status()).isEqualTo(401);
    }

    @Test
    void anAppIsABotWithTwoNames() {
        PlainClient client = installed();
        Reply opened = client.post(ISSUES, "{'title':'Dark mode'}");
        Reply seen = client.graphQl("{viewer{login} repository(owner:\"example-org\",name:\"project\"){issue(number:%d)"
                        .formatted(opened.body().path("number").asInt())
                + "{author{__typename login}}}}");

        assertThat(opened.body().at("/user/login").asText()).isEqualTo("roadmap-bot[bot]");
        assertThat(opened.body().at("/user/type").asText()).isEqualTo("Bot");
        assertThat(seen.data("/repository/issue/author/__typename").asText()).isEqualTo("Bot");
        assertThat(seen.data("/repository/issue/author/login").asText()).isEqualTo("roadmap-bot");
        assertThat(seen.data("/viewer/login").asText()).isEqualTo("roadmap-bot[bot]");
    }

    @Test
    void anAppIsNotAUser() {
        Reply refused = installed().get("/user");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.message()).isEqualTo("Resource not accessible by integration");
    }

    @Test
    void whatWasNotGrantedIsRefusedWithItsName() {
        owner.leave("issues", "read");
        PlainClient client = installed();

        Reply refused = client.post(ISSUES, "{'title':'Dark mode'}");

        assertThat(client.get(ISSUES).status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-Accepted-GitHub-Permissions")).isEqualTo("issues=write");
    }

    @Test
    void filesAndPullRequestsHaveAPermissionEach() {
        String trees = "/repos/example-org/project/git/trees";
        String pulls = "/repos/example-org/project/pulls";
        String pull = "{'title':'Roadmap','head':'bot','base':'main'}";
        gitHub.as("maintainer").code("project").writes("bot", "docs/index.md", "Hello");

        assertThat(installed()
                        .get("/repos/example-org/project/contents/README.md")
                        .status())
                .isEqualTo(403);
        owner.grantToo("contents", "write");
        assertThat(installed().post(trees, "{'tree':[]}").status()).isEqualTo(201);
        owner.grantToo("pull_requests", "read");
        assertThat(installed().post(pulls, pull).header("X-Accepted-GitHub-Permissions"))
                .isEqualTo("pull_requests=write");
        owner.grantToo("pull_requests", "write");
        assertThat(installed().post(pulls, pull).status()).isEqualTo(201);
    }

    @Test
    void whatWasNotGrantedCannotBeAskedForInAToken() {
        owner.leave("issues", "read");

        assertThat(asApp().post(tokens(), "{'permissions':{'issues':'write'}}").status())
                .isEqualTo(422);
        assertThat(asApp().post(tokens(), "{'permissions':{'issues':'read'}}")
                        .body()
                        .at("/permissions"))
                .hasToString("{\"issues\":\"read\"}");
    }

    @Test
    void aSuspendedInstallationIsClosed() {
        PlainClient client = installed();
        owner.suspend(true);

        assertThat(client.get(ISSUES).message()).isEqualTo("This installation has been suspended");
        assertThat(asApp().post(tokens(), "").status()).isEqualTo(403);
    }

    @Test
    void aRemovedInstallationIsGoneWithItsTokens() {
        PlainClient client = installed();
        String before = tokens();
        owner.uninstall();

        assertThat(client.get(ISSUES).status()).isEqualTo(401);
        assertThat(asApp().post(before, "").status()).isEqualTo(404);
        assertThat(asApp().get("/repos/example-org/project/installation").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "-60, 540, 200, ''",
        "-60, 660, 401, too far in the future",
        "-600, 60, 401, too far in the future",
        "-600, -1, 401, 'Expiration time'",
        "120, 300, 401, 'Issued at'"
    })
    void whatAnAppSignsIsGoodForTenMinutesAtMost(int signed, int ends, int status, String words) {
        Reply reply = as(signed(owner.id(), signed, ends)).get("/app");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.message()).contains(words);
    }

    @Test
    void aTokenIsNoSignatureAndASignatureIsNoToken() {
        assertThat(installed().get("/app").message()).isEqualTo("A JSON web token could not be decoded");
        assertThat(asApp().get(ISSUES).message()).isEqualTo("Bad credentials");
        assertThat(as(signed("42", -60, 300)).get("/app").message()).isEqualTo("Integration not found");
        assertThat(as(signed(owner.id(), -60, 300) + "x").get("/app").status()).isEqualTo(401);
    }

    @Test
    void aPersonsBoardIsNotThereForAnApp() {
        var board = new Organisation.ProjectBoard("member", 3, "Mine", List.of());
        try (var other = new SmallGitHub(clock, Organisation.sandbox(clock).withBoard(board), clock)) {
            AppOwner app = other.registerApp("roadmap-bot");
            PlainClient signer = new PlainClient(other.apiUrl(), signed(app, -60, 300));
            String token = signer.post("/app/installations/52000001/access_tokens", "")
                    .body()
                    .path("token")
                    .asText();

            Reply seen = new PlainClient(other.apiUrl(), token)
                    .graphQl("{user(login:\"member\"){projectsV2(first:5){nodes{id}}}}");

            assertThat(seen.data("/user/projectsV2/nodes")).isEmpty();
        }
    }

    private PlainClient installed() {
        return as(asApp().post(tokens(), "").body().path("token").asText());
    }

    private PlainClient asApp() {
        return as(signed(owner.id(), -60, 540));
    }

    private PlainClient as(String shown) {
        return new PlainClient(gitHub.apiUrl(), shown);
    }

    private long installation() {
        return asApp().get("/repos/example-org/project/installation")
                .body()
                .path("id")
                .asLong();
    }

    private String tokens() {
        return "/app/installations/" + installation() + "/access_tokens";
    }

    private String signed(String issuer, int signedIn, int endsIn) {
        return signed(owner, issuer, signedIn, endsIn);
    }

    private String signed(AppOwner app, int signedIn, int endsIn) {
        return signed(app, app.id(), signedIn, endsIn);
    }

    /** Times are in seconds from now. */
    private String signed(AppOwner app, String issuer, int signedIn, int endsIn) {
        long now = clock.instant().getEpochSecond();
        String text = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded("{\"iat\":%d,\"exp\":%d,\"iss\":%s}"
                        .formatted(now + signedIn, now + endsIn, issuer)
                        .getBytes(StandardCharsets.UTF_8));
        return text + "." + encoded(signature(app.keyAsPkcs8(), text));
    }

    private static byte[] signature(String pem, String text) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
