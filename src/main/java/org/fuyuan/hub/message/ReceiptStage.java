package org.fuyuan.hub.message;

/** The acknowledgements of one message, each implying those before it; REFUSED ends it until the receiver corrects it by DONE. */
public enum ReceiptStage {
    /** Arrived, authentic and readable. */
    TECHNICAL,
    /** Taken into the receiver's own business. */
    ACCEPTED,
    /** In effect at the receiver. */
    DONE,
    /** The receiver will not apply it, and says why. */
    REFUSED
}
