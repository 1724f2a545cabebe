/** Version of the public interface. */
export const VERSION = '0.1.0';
