package io.github.fernblick.desktop.notice;

import io.github.fernblick.desktop.text.Message;

/** Says something that goes away by itself. On the UI thread. */
public interface Notices {
    void say(Message message);

    /** With something to be done about it. */
    void say(Message message, Message action, Runnable whenAsked);

    /** Something did not work. */
    void warn(Message message);
}
