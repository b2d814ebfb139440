package io.github.fernblick.server;

import io.github.fernblick.server.access.AccessKey;
import io.github.fernblick.server.access.IceServers;
import io.github.fernblick.server.access.TurnCredentials;
import io.github.fernblick.server.limit.CidrBlock;
import io.github.fernblick.server.limit.TrustedProxies;
import io.github.fernblick.server.tls.PemFiles;
import io.github.fernblick.server.tls.SelfSigned;
import io.github.fernblick.server.tls.ServerIdentity;
import io.github.fernblick.server.tls.TlsIdentity;
import io.github.fernblick.server.tls.UnusableCertificateException;
import io.github.fernblick.server.transport.Origins;
import io.github.fernblick.signaling.message.IceServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns options into settings, or says in one sentence why it cannot. */
final class Preparation {
    private static final String REST = "[A-Za-z0-9.\\-\\[\\]:]+(\\?transport=(udp|tcp))?";
    private static final Pattern STUN = Pattern.compile("stuns?:" + REST);
    private static final Pattern TURN = Pattern.compile("turns?:" + REST);

    private final Environment environment;
    private final SecureRandom random;
    private final Clock clock;

    Preparation(Environment environment, SecureRandom random, Clock clock) {
        this.environment = environment;
        this.random = random;
        this.clock = clock;
    }

    ServerSettings settings(ServerOptions options) throws BadInputException {
        checkTlsChoice(options);
        checkPort("--port", options.port);
        ServerLimits limits = options.limits.limits();
        InetSocketAddress address = new InetSocketAddress(resolve("--host", options.host), options.port);
        return new ServerSettings(
                address,
                identity(options).map(ServerIdentity::new),
                metrics(options),
                new Origins(origins(options.origins)),
                proxies(options.trustedProxies),
                accessKey(options),
                new IceServers(stunServers(options.stun), turn(options)),
                limits,
                options.logAddresses);
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

    private static Optional<InetSocketAddress> metrics(ServerOptions options) throws BadInputException {
        if (options.metricsPort.isEmpty()) {
            return Optional.empty();
        }
        checkPort("--metrics-port", options.metricsPort.get());
        InetAddress host = resolve("--metrics-host", options.metricsHost);
        return Optional.of(new InetSocketAddress(host, options.metricsPort.get()));
    }

    private static void checkPort(String option, int port) throws BadInputException {
        if (port < 0 || port > 65_535) {
            throw new BadInputException(option + " is a number from 0 to 65535, not " + port + ".");
        }
    }

    private static InetAddress resolve(String option, String host) throws BadInputException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new BadInputException("There is no host of the name " + host + "; " + option
                    + " takes an address or name of this machine.");
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

    private static TrustedProxies proxies(List<String> given) throws BadInputException {
        List<CidrBlock> blocks = new ArrayList<>();
        for (String block : given) {
            blocks.add(CidrBlock.parse(block)
                    .orElseThrow(() -> new BadInputException(
                            "--trusted-proxy takes an address or a block like 10.0.0.0/8, not " + block + ".")));
        }
        return new TrustedProxies(blocks);
    }

    private static AccessKey accessKey(ServerOptions options) throws BadInputException {
        return options.accessKeyFile.isPresent()
                ? AccessKey.of(SecretFile.read("--access-key-file", options.accessKeyFile.get()))
                : AccessKey.none();
    }

    private Optional<TurnCredentials> turn(ServerOptions options) throws BadInputException {
        if (options.turnUris.isEmpty() != options.turnSecretFile.isEmpty()) {
            throw new BadInputException("--turn-uri and --turn-secret-file go together: one is missing.");
        }
        if (options.turnSecretFile.isEmpty()) {
            return Optional.empty();
        }
        if (options.accessKeyFile.isEmpty()) {
            throw new BadInputException("TURN credentials are handed to those who show an access key;"
                    + " give the server one with --access-key-file.");
        }
        for (String uri : options.turnUris) {
            if (!TURN.matcher(uri).matches()) {
                throw new BadInputException(
                        "--turn-uri takes an address like turn:turn.example:3478?transport=udp, not " + uri + ".");
            }
        }
        String secret = SecretFile.read("--turn-secret-file", options.turnSecretFile.get());
        return Optional.of(new TurnCredentials(options.turnUris, secret, clock, random));
    }

    private static List<IceServer> stunServers(List<String> urls) throws BadInputException {
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
