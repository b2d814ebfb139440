package io.github.fernblick.server.tally;

/** Is told what happens, to count it. Never told who did it, or what was said. Thread-safe; no call blocks. */
public interface Tally {

    /** A request to join was answered. {@code outcome} is {@code joined} or an error's wire name. */
    void join(String outcome);

    /** A client handed a signal to its room. */
    void signal();

    /** So much came from a client, frames and all. */
    void received(int bytes);

    /** So much was said to a client, in messages. */
    void sent(int bytes);

    /** A connection was refused or ended; {@code reason} is one of few, such as an error's wire name. */
    void refusal(String reason);

    /** Counts nothing. */
    Tally NONE = new Tally() {
        @Override
        public void join(String outcome) {}

        @Override
        public void signal() {}

        @Override
        public void received(int bytes) {}

        @Override
        public void sent(int bytes) {}

        @Override
        public void refusal(String reason) {}
    };
}
