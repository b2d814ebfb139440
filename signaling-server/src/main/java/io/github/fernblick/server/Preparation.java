package io.github.fernblick.server;

import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.tls.PemFiles;
import io.github.fernblick.server.tls.SelfSigned;
import io.github.fernblick.server.tls.TlsIdentity;
import io.github.fernblick.server.tls.UnusableCertificateException;
import io.github.fernblick.server.transport.Origins;
import io.github.fernblick.server.transport.TransportLimits;
import io.github.fernblick.signaling.message.IceServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns options into settings, or says in one sentence why it cannot. */
final class Preparation {
    private static final Pattern STUN = Pattern.compile("stuns?:[A-Za-z0-9.\\-\\[\\]:]+(\\?transport=(udp|tcp))?");
    private static final int SMALLEST_ROOM = 2;
    private static final int LARGEST_ROOM = 1_000;

    private final Environment environment;
    private final SecureRandom random;

    Preparation(Environment environment, SecureRandom random) {
        this.environment = environment;
        this.random = random;
    }

    ServerSettings settings(ServerOptions options) throws BadInputException {
        checkTlsChoice(options);
        checkRange("--port", options.port, 0, 65_535);
        checkRange("--max-room-clients", options.maxRoomClients, SMALLEST_ROOM, LARGEST_ROOM);
        checkRange("--max-connections", options.maxConnections, 1, 1_000_000);
        InetSocketAddress address = new InetSocketAddress(resolve(options.host), options.port);
        return new ServerSettings(
                address,
                identity(options),
                new Origins(origins(options.origins)),
                iceServers(options.stun),
                options.maxRoomClients,
                options.maxConnections,
                Patience.DEFAULT,
                TransportLimits.DEFAULT);
    }

    private static void checkTlsChoice(ServerOptions options) throws BadInputException {
        boolean pem = options.certificate.isPresent() || options.key.isPresent();
        if (options.plain && (pem || options.selfSigned)) {
            throw new BadInputException(
                    "--plain means no TLS: leave it away, or leave --cert, --key and --self-signed away.");
        }
        if (pem && options.selfSigned) {
            throw new BadInputException("A server has one certificate: give --cert and --key, or --self-signed.");
        }
        if (options.certificate.isPresent() != options.key.isPresent()) {
            throw new BadInputException("--cert and --key go together: one is missing.");
        }
    }

    private static void checkRange(String option, int value, int least, int most) throws BadInputException {
        if (value < least || value > most) {
            throw new BadInputException(option + " is a number from " + least + " to " + most + ", not " + value + ".");
        }
    }

    private static InetAddress resolve(String host) throws BadInputException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new BadInputException(
                    "There is no host of the name " + host + "; --host takes an address or name of this machine.");
        }
    }

    private Optional<TlsIdentity> identity(ServerOptions options) throws BadInputException {
        if (options.plain) {
            return Optional.empty();
        }
        try {
            if (options.certificate.isPresent() && options.key.isPresent()) {
                return Optional.of(PemFiles.read(options.certificate.get(), options.key.get()));
            }
            SelfSigned selfSigned =
                    new SelfSigned(options.stateDirectory.orElseGet(environment::stateDirectory), random);
            return Optional.of(selfSigned.readOrMake(Machine.hostNames(), Machine.addresses()));
        } catch (UnusableCertificateException unusable) {
            throw new BadInputException(unusable.sentence());
        }
    }

    private static Set<String> origins(List<String> given) throws BadInputException {
        Set<String> origins = new HashSet<>();
        for (String origin : given) {
            origins.add(Origins.canonical(origin)
                    .orElseThrow(() -> new BadInputException(
                            "--allow-origin takes a web site like https://cameras.example, without a path; not "
                                    + origin + ".")));
        }
        return origins;
    }

    private static List<IceServer> iceServers(List<String> urls) throws BadInputException {
        List<IceServer> servers = new ArrayList<>();
        for (String url : urls) {
            if (!STUN.matcher(url).matches()) {
                throw new BadInputException("--stun takes an address like stun:stun.example:3478, not " + url + ".");
            }
            servers.add(new IceServer(List.of(url), Optional.empty(), Optional.empty()));
        }
        return servers;
    }
}
