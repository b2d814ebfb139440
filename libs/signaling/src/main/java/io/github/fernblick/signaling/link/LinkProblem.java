package io.github.fernblick.signaling.link;

/** What is wrong with a pairing link. A program may say it in another language; {@link #sentence()} is the English one. */
public enum LinkProblem {
    TOO_LONG("The link is longer than " + PairingLink.MAX_LENGTH + " characters."),
    NOT_A_LINK("This is no pairing link: it does not begin with fernblick:// or https://."),
    CHARACTER("The link holds a character that must be written percent-encoded."),
    NO_SECRET("This is no pairing link: there is no room secret after /#."),
    HOST("The server in the link is neither a host name nor an IP address."),
    PORT("The port in the link is not a number from 1 to 65535."),
    SECRET("The room secret in the link is not 64 hexadecimal digits."),
    TWICE("The link says the same thing twice."),
    PARAMETER("The link holds something empty or without a name between two & signs."),
    NAME("The name in the link is empty, longer than " + CameraName.MAX_LENGTH
            + " characters, wrongly encoded, or holds control characters."),
    PIN("The certificate pin in the link is not sha256: and 64 hexadecimal digits."),
    FLAG("The link says open or plain with another value than 1."),
    PLAIN_AND_PIN("The link wants a connection without TLS and pins a certificate; it cannot have both."),
    PLAIN_ABROAD("The link wants a connection without TLS to a server that is not in a private network; "
            + "that would show everybody on the way who watches.");

    private final String sentence;

    LinkProblem(String sentence) {
        this.sentence = sentence;
    }

    /** One English sentence that holds nothing of the link. */
    public String sentence() {
        return sentence;
    }
}
