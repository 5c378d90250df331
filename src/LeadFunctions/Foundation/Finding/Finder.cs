namespace LeadFunctions.Foundation.Finding;

/// <summary>Looks for work that nothing announced: events and messages get lost, and what waits for its time sends
/// none. All finders of a pace share a timer, since on Flex Consumption each timer is paid for by itself; so a finder
/// queues what it finds, and is short.</summary>
/// <param name="Name">Names it where it fails.</param>
internal sealed record Finder(string Name, FindEvery Every, Func<CancellationToken, Task> FindAsync);
