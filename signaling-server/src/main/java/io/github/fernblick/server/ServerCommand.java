package io.github.fernblick.server;

import io.github.fernblick.server.time.SystemTime;
import io.github.fernblick.server.time.Time;
import io.github.fernblick.server.tls.CertificateWatch;
import io.github.fernblick.server.transport.CannotListenException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: reads its options, serves until it is told to stop. */
@Command(
        name = "fernblick server",
        sortOptions = false,
        usageHelpWidth = 100,
        versionProvider = ServerVersion.class,
        description = "Introduces cameras and viewers to each other, and learns nothing of what they say.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  At home, trusted by its pin:       fernblick server --self-signed --port 8443",
            "  On the internet:                   fernblick server --cert fullchain.pem --key privkey.pem",
            "  Behind a proxy that does TLS:      fernblick server --plain --host 127.0.0.1 --port 9000 \\",
            "                                         --trusted-proxy 127.0.0.1",
            "  Only for those with its key:       fernblick server --self-signed --access-key-file access.key",
            "  For a try on this machine:         fernblick server --plain --host 127.0.0.1 --port 0",
            "  With a STUN server for clients:    fernblick server --self-signed --stun stun:stun.example:3478",
            "",
            "It is ready when it prints \"Listening on\". Exit codes: 0 stopped as asked, 1 failed, 2 bad input."
        })
final class ServerCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything.
    private CommandSpec spec;

    /** Runs until stopped; the exit code. */
    static int run(String... arguments) {
        return new CommandLine(new ServerCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, all) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println(wrong.getMessage() + " (--help tells more)");
                    return BAD_INPUT;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        Logging.start(options.logLevel.level());
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        try (SystemTime time = new SystemTime()) {
            ServerSettings settings = new Preparation(Environment.ofThisProcess(), random, clock).settings(options);
            watchCertificate(settings, time);
            SignalingServer server = new SignalingServer(settings, time, random);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            PrintWriter out = spec.commandLine().getOut();
            Announcement.lines(settings, server.port(), server.metricsPort(), clock.instant())
                    .forEach(out::println);
            out.flush();
            new CountDownLatch(1).await(); // Until a signal ends the process.
            return 0;
        } catch (BadInputException bad) {
            return refuse(bad.sentence());
        } catch (CannotListenException taken) {
            return refuse(taken.sentence());
        }
    }

    private void watchCertificate(ServerSettings settings, Time time) {
        if (settings.tls().isPresent() && options.certificate.isPresent() && options.key.isPresent()) {
            ExecutorService files = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "files");
                thread.setDaemon(true);
                return thread;
            });
            // Until the process ends.
            new CertificateWatch(
                            options.certificate.get(),
                            options.key.get(),
                            settings.tls().get(),
                            files)
                    .start(time);
        }
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return BAD_INPUT;
    }

    private static void stop(SignalingServer server) {
        server.close();
        // Java would report the signal as the exit code, though this is an orderly end.
        Runtime.getRuntime().halt(0);
    }
}
