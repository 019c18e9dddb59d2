/**
 * Carries the address of {@link clientAddress} from the server's door to the handlers of the cms, which see no socket.
 * The door sets it anew on every request, so that what a client sends under this name counts for nothing.
 */
export const clientAddressHeader = "x-gridpress-address";
