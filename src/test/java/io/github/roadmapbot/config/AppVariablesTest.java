package io.github.roadmapbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A GitHub App instead of a token. */
class AppVariablesTest {

    private static final String ID = "GITHUB_APP_ID";
    private static final String KEY = "GITHUB_APP_PRIVATE_KEY";

    @TempDir
    Path folder;

    private String minimal = "";
    private String pem = "";

    @BeforeEach
    void prepare() throws Exception {
        minimal = Written.resource("complete.yaml").replace("ownedByUser: true", "ownedByUser: false");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
        pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(der));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "Iv23liAbCdEfGhIjKlMn"})
    void anAppIsReadFromItsIdAndTheTextOfItsKey(String id) throws Exception {
        Settings settings = new Written(folder).read(minimal, app(id, pem.replace("\n", "\\n")));

        assertThat(settings.gitHub().credentials())
                .isInstanceOfSatisfying(
                        Credentials.App.class, app -> assertThat(app.id()).isEqualTo(id));
        assertThat(settings.gitHub()).hasToString("GitHub at https://github.example.com/api/v3 with app " + id);
    }

    @Test
    void theKeyMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("app.pem"), pem);

        Settings settings = new Written(folder).read(minimal, app("1234567", file.toString()));

        assertThat(settings.gitHub().credentials()).isInstanceOf(Credentials.App.class);
    }

    @Test
    void aTokenAndAnAppAtOnceAreOneTooMany() throws Exception {
        Map<String, String> both = app("1234567", pem);
        both.put("GITHUB_TOKEN", "ghp_0123456789abc");

        assertThat(problems(both))
                .containsExactly("GITHUB_TOKEN: is one way to GitHub, GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY are"
                        + " another; set only one of the two");
    }

    @Test
    void halfAnAppIsToldWhereTheOtherHalfIs() throws Exception {
        Map<String, String> withoutKey = app("1234567", "");
        Map<String, String> withoutId = app("", pem);

        assertThat(problems(withoutKey))
                .singleElement()
                .asString()
                .startsWith(KEY + ": is missing")
                .contains("Private keys");
        assertThat(problems(withoutId))
                .singleElement()
                .asString()
                .startsWith(ID + ": is missing")
                .contains("About");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadmap-bot", "0", "12 34", "ghp_0123456789abcdef"})
    void anIdIsANumberOrAClientId(String id) throws Exception {
        assertThat(problems(app(id, pem)))
                .containsExactly(ID + ": is not an App's id, which is a number, or begins with Iv");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere/hidden.pem, neither a key",
        "MIIEhidden0123456789, neither a key",
        "-----BEGIN PRIVATE KEY-----hidden, not a whole key",
        "-----BEGIN EC PRIVATE KEY-----\\nhidden\\n-----END EC PRIVATE KEY-----, another kind (EC)",
        "-----BEGIN PUBLIC KEY-----\\nhidden\\n-----END PUBLIC KEY-----, is a PUBLIC KEY",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\\nhidden\\n-----END ENCRYPTED PRIVATE KEY-----, passphrase"
    })
    void whatIsNotAKeyIsRefusedWithoutBeingShown(String value, String words) throws Exception {
        List<String> problems = problems(app("1234567", value));

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(KEY + ": ")
                .contains(words)
                .doesNotContain("hidden");
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("app.pem"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(problems(app("1234567", file.toString())))
                .singleElement()
                .asString()
                .contains("a file that cannot be read");
    }

    @Test
    void anAppOpensNoPersonsBoard() throws Exception {
        List<Problem> problems = new Written(folder).problems(Written.resource("complete.yaml"), app("1234567", pem));

        assertThat(problems).extracting(Problem::path).containsExactly("roadmaps[0].github.board.ownedByUser");
    }

    private List<String> problems(Map<String, String> environment) throws Exception {
        return new Written(folder)
                .problems(minimal, environment).stream().map(Problem::toString).toList();
    }

    private static Map<String, String> app(String id, String key) {
        Map<String, String> environment = new HashMap<>(Written.TOKENS);
        environment.remove("GITHUB_TOKEN");
        environment.put(ID, id);
        environment.put(KEY, key);
        return environment;
    }
}
