package io.github.roadmapbot.text;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a connection did not come about or broke, in the words of whoever has to mend it. */
public final class LostConnection {

    private LostConnection() {}

    /** What happened and what to look at; of what is not known, what the machine says. */
    public static String why(Throwable failure) {
        String last = "";
        boolean refused = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            refused |= each instanceof ConnectException;
            Optional<String> known = known(each);
            if (known.isPresent()) {
                return known.get();
            }
            last = each.getMessage() == null || isNameOf(each.getCause(), each.getMessage()) ? last : each.getMessage();
        }
        if (refused) {
            return "nothing answers at that address; check it, the network, a proxy or a firewall";
        }
        return last.isEmpty() ? "the connection broke for no reason that was given" : last;
    }

    private static Optional<String> known(Throwable each) {
        if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
            return Optional.of("its name is not known to this machine; check the address, the network and its DNS");
        }
        if (each instanceof SocketTimeoutException || each instanceof HttpTimeoutException) {
            return Optional.of("it did not answer in time; check the network, a proxy or a firewall");
        }
        if (each instanceof SSLException) {
            return Optional.of(
                    "no secure connection came about; check this machine's clock, and whether it trusts the certificate");
        }
        if (each instanceof EOFException || "Connection reset".equals(each.getMessage())) {
            return Optional.of("it hung up before the answer was complete");
        }
        return Optional.empty();
    }

    /** What wraps another failure repeats it, with the name of its class. */
    private static boolean isNameOf(@Nullable Throwable cause, String message) {
        return cause != null && message.equals(cause.toString());
    }
}
