package io.github.roadmapbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.golden.Golden;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code doctor} says about setups, sound and broken, and that it leaves them as they are. */
class DoctorTest {

    @Test
    void inASoundSetUpNothingIsWrong() throws IOException {
        try (Clinic clinic = new Clinic(new SetUp())) {
            Clinic.Said said = clinic.examine();

            assertThat(said.code()).isZero();
            assertThat(said.wrong()).isEmpty();
            Golden.text("doctor/sound.txt", said.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenSetUpIsExplainedInOneLineWithItsMend(BrokenSetUp broken) throws IOException {
        try (Clinic clinic = new Clinic(broken.setUp())) {
            Clinic.Said said = clinic.examine();

            assertThat(said.wrong())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .containsPattern("\\S\\. To mend it: \\S.*\\S\\.$")
                            .doesNotContain("..", "Exception", "null", "xoxb-", "xapp-", "ghp_", "password"));
            assertThat(said.code()).isEqualTo(1);
            Golden.text("doctor/" + broken.file(), said.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsBrokenNothingIsChanged(BrokenSetUp broken) throws IOException {
        try (Clinic clinic = new Clinic(broken.setUp())) {
            List<String> before = clinic.files();

            clinic.examine();

            assertThat(clinic.writes()).isEmpty();
            assertThat(clinic.files()).isEqualTo(before);
        }
    }
}
