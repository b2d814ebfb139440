package io.github.fernblick.agent.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program is run in.
 *
 * @param out for what was asked for; UTF-8, because QR codes are drawn with more than ASCII
 * @param err for what went wrong
 * @param terminal whether a person reads what is printed, rather than a file or another program
 * @param environment as {@link System#getenv()}
 * @param home the person's home folder
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, Path home) {

    public static Console system() {
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Terminal.isThere(),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /**
     * Nothing more goes to standard output, which from now on leads nowhere. For what runs on and on and logs: libwebrtc has
     * last words of its own when the process ends, and they are nobody's business.
     */
    void endOutput() {
        out.close();
    }

    /** Never the environment, which may hold anything. */
    @Override
    public String toString() {
        return terminal ? "Console[terminal]" : "Console[]";
    }
}
