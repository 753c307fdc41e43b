package io.github.roadmapbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

    @Test
    void nobodyHasToReadTheNameOfAClass() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());

        assertThat(List.of(
                        unresolved,
                        new UnknownHostException("slack.example.com"),
                        new ConnectException("Connection refused"),
                        new SocketTimeoutException("connect timed out"),
                        new HttpConnectTimeoutException("HTTP connect timed out"),
                        new SSLHandshakeException("PKIX path building failed"),
                        new EOFException(),
                        new ExecutionException(new IOException(new IOException("Connection reset")))))
                .extracting(LostConnection::why)
                .allSatisfy(why -> assertThat(why).doesNotContain("java", "Exception", "null"));
    }

    @Test
    void whatIsNotKnownIsSaidAsTheMachineSaysIt() {
        assertThat(LostConnection.why(new ExecutionException(new IOException("No space left on device"))))
                .isEqualTo("No space left on device");
        assertThat(LostConnection.why(new IOException()))
                .isEqualTo("the connection broke for no reason that was given");
    }
}
